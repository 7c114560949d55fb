import type { EventOf, NewEventOf } from '../base/journal-event.ts';

/** What the console says about the workstation itself: one stream for good, in the live journal. */
export interface WorkstationShapes {
  /** From here on this key signs; so the key in force is chained and anchored like everything else. */
  WorkstationKeyMade: {
    /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
    readonly keyId: string;
    /** The raw Ed25519 public key (32 bytes), base64. */
    readonly publicKey: string;
    /** The key that signed before. Its file was lost, or another one was put in its place: nobody but a person can say which. */
    readonly replaces?: string;
  };
}

export type WorkstationEvent = EventOf<WorkstationShapes>;
export type NewWorkstationEvent = NewEventOf<WorkstationShapes>;

export const WORKSTATION_STREAM = 'workstation';
