import type { ReactNode } from 'react';
import { useReviewSubject, type ReviewSubject } from '../../state/index.ts';
import { ChooseSubject } from './choose/ChooseSubject.tsx';

/** For a tab that looks at one subject: asks for one while there is none. */
export function WithSubject(props: { readonly children: (subject: ReviewSubject) => ReactNode }) {
  const subject = useReviewSubject();
  return subject ? props.children(subject) : <ChooseSubject />;
}
