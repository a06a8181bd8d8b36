import type { Infer, ZodType } from '@banso/playbook/zod';

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Keys<T> = T extends unknown ? keyof T : never;

/** The schema where it says what the type says, in both directions and with no field too few; else no type at all. */
type Same<S extends ZodType, T> = [Frozen<T>] extends [Frozen<Infer<S>>]
  ? [Frozen<Infer<S>>] extends [Frozen<T>]
    ? [Keys<T>] extends [Keys<Infer<S>>]
      ? S
      : never
    : never
  : never;

/** Holds a schema to the type of the wire that it describes: where either is changed alone, this does not compile. */
export const shapeOf =
  <T>() =>
  <S extends ZodType>(schema: S & Same<S, T>): S =>
    schema;

/** A field's meaning, for readers of either language. */
export const said = <S extends ZodType>(schema: S, en: string, ja: string): S =>
  schema.meta({ description: en, 'x-ja': ja }) as S;
