import { Bar } from './bar.tsx';
import { useDesk } from '../desk.ts';
import { percent } from '../language/percent.ts';

/** 0 to 1. */
export function Progress({ of }: { readonly of: number }) {
  const { words } = useDesk();
  return <Bar of={of} text={percent(of, words.locale)} />;
}
