/** By a PIN; a listed person who has none; without a PIN in an emergency; a person who is not on the list. */
export type SignOnProof = 'pin' | 'none' | 'emergency' | 'unlisted';
