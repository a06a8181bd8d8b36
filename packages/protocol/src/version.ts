/** The wire's version. Raised only by a change that an older reader cannot read; golden bodies of every version stay readable. */
export const WIRE_VERSION = 1;
