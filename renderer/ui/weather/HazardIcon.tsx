import { HAZARD_SHAPES } from './hazard-shapes.ts';

/** The pictogram of a hazard; its word always stands beside it. */
export function HazardIcon(props: { readonly hazard: string; readonly size?: number }) {
  const { hazard, size = 16 } = props;
  return (
    <svg
      className="src-hazard-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={HAZARD_SHAPES[hazard] ?? HAZARD_SHAPES.other} />
    </svg>
  );
}
