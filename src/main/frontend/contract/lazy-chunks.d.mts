import type { Plugin } from 'vite';

export interface BuiltChunk {
  fileName: string;
  facadeModuleId: string | null;
  isEntry: boolean;
  isDynamicEntry: boolean;
  imports: string[];
  moduleIds: string[];
}

export function straysOf(chunks: Record<string, BuiltChunk>): string[];
export function editorsStayLazy(): Plugin;
