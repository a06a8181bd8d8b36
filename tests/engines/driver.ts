/** A key by its name in `KeyboardEvent.key`. */
export type Key = 'Tab' | 'Shift' | 'Escape' | 'Enter' | 'Space';

/** What an engine must be able to do; what a person does is made of these (visitor.ts), the same in each. */
export interface Driver {
  goto(url: string): Promise<void>;
  /** Runs the function in the page with an argument that JSON can carry, and waits for what it promises. */
  evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** A press of the pointer's button, in pixels of the viewport. */
  press(x: number, y: number): Promise<void>;
  /** Pressed in this order and released in the other. */
  keys(...keys: readonly Key[]): Promise<void>;
  /** Into what has the focus, key by key. */
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** What the browser itself says is wrong, where its tools tell. */
  readonly wrongs: readonly string[];
  close(): Promise<void>;
}

export interface Opening {
  /** Run in every document before the page's own scripts. */
  readonly scripts: readonly string[];
}

/** A running browser. */
export interface Engine {
  /** A profile of its own, 1280 by 800 pixels, Japanese, with reduced motion. One at a time. */
  open(opening: Opening): Promise<Driver>;
  close(): Promise<void>;
}

export const view = { width: 1280, height: 800 };
