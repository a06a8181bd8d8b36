export { labelledControls } from './accessibleText.ts';
export { withRole } from './roles.ts';
