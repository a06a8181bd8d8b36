import type { Signal, Target as TargetPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Target } from '../schema/target.ts';

/** Signals in the order in which they were written. */
export function compileTarget(target: Target, place: Place): TargetPlan {
  const signals = place.keys().flatMap((name): Signal[] => {
    if (name === 'role') return [{ by: 'role', role: target.role as string, text: target.text ?? null }];
    if (name === 'test' || name === 'id' || name === 'label' || name === 'css')
      return [{ by: name, value: target[name] as string }];
    return [];
  });
  return {
    signals,
    within: target.within ? compileTarget(target.within, place.at('within')) : null,
    or: (target.or ?? []).map((other, i) => compileTarget(other, place.at('or', i))),
  };
}
