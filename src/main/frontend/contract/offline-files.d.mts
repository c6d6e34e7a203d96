import type { Plugin } from 'vite';

export interface BuiltFile {
  fileName: string;
  facadeModuleId: string | null;
  isEntry: boolean;
  imports: string[];
  dynamicImports: string[];
  viteMetadata?: { importedCss?: Set<string>; importedAssets?: Set<string> };
}

export const PAGES: readonly string[];
export function offlineFiles(chunks: Record<string, BuiltFile>): string[];
export function pagesOpenOffline(): Plugin;
