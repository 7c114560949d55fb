/** The door of what screens show of corrective actions. */
export { ActionStateTag } from './ActionStateTag.tsx';
export { OwnerField } from './OwnerField.tsx';
export { RaiseAction } from './RaiseAction.tsx';
export { StepActions } from './StepActions.tsx';
