import type { CompilerOptions } from '@inlang/paraglide-js';

export declare const messageOptions: CompilerOptions;
