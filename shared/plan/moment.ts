import { z } from 'zod';
import { EARLIEST, LATEST } from '../base/instant.ts';

/** A time as it crosses the border. One outside of every calendar would be on record for ever, and break each screen and file that is to show it. */
export const moment = z.int().min(EARLIEST).max(LATEST);
