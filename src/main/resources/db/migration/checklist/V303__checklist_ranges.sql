call guard_ranges('field_sheet', 'figure', 'dossiers', 'proposed_size', 'size', 'seed');
