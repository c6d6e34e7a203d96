export interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[]; code: string | null } | null;
}

export interface ChunkGroup {
  name: string | ((id: string, graph: ModuleGraph) => string | null);
  test?: RegExp;
  priority?: number;
  minShareCount?: number;
}

export function firstChunks(root?: string): ChunkGroup[];
