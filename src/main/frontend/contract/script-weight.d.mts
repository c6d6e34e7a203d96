import type { Plugin } from 'vite';

export interface WeighedChunk {
  facadeModuleId: string | null;
  isEntry: boolean;
  imports: string[];
  moduleIds: string[];
  fileName: string;
  name?: string;
  code: string;
}

export function tooHeavy(chunks: Record<string, WeighedChunk>, limits?: Record<string, number>): string[];
export function strangers(chunks: Record<string, WeighedChunk>, pages?: string[]): string[];
export function pagesStayLight(): Plugin;
