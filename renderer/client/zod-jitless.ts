import { z } from 'zod';

/*
 * The page's content policy forbids code made from text, which zod otherwise uses to speed up. Schemas look at this when they are made, so this file
 * is the first import of main.tsx.
 */
z.config({ jitless: true });
