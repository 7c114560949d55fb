import { z } from 'zod';
import { plainName } from '../base/plain-words.ts';

const MAX_NAME = 60;

/**
 * A person's name as it crosses the border. The same name in another width, with a space in it or with characters that show nothing, is the same person:
 * otherwise anybody could come as a listed person without the PIN, or review what they did themselves.
 */
export const personName = z.string().max(MAX_NAME).transform(plainName).pipe(z.string().min(1).max(MAX_NAME));
