call guard_ranges('document_number', 'figure', 'year', 'last');
call guard_ranges('official_document', 'day', 'issued_on');
call guard_ranges('official_document', 'figure', 'year', 'sequence');
