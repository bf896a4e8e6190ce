UPDATE unit_name SET above = (SELECT group_concat(folded, ' ') FROM (SELECT DISTINCT parent.folded FROM unit_link JOIN unit_name AS parent ON parent.unit_id = unit_link.parent_id WHERE unit_link.unit_id = unit_name.unit_id AND unit_link.valid_from < unit_name.valid_until AND unit_name.valid_from < unit_link.valid_until AND parent.valid_from < min(unit_name.valid_until, unit_link.valid_until) AND max(unit_name.valid_from, unit_link.valid_from) < parent.valid_until ORDER BY parent.valid_from));
--> statement-breakpoint
CREATE VIRTUAL TABLE unit_search USING fts5(folded, above, content='unit_name', tokenize="ascii tokenchars '%'", prefix='1 2 3');
--> statement-breakpoint
INSERT INTO unit_search (unit_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER unit_search_added AFTER INSERT ON unit_name BEGIN INSERT INTO unit_search (rowid, folded, above) VALUES (NEW.rowid, NEW.folded, NEW.above); END;
--> statement-breakpoint
CREATE TRIGGER unit_search_removed AFTER DELETE ON unit_name BEGIN INSERT INTO unit_search (unit_search, rowid, folded, above) VALUES ('delete', OLD.rowid, OLD.folded, OLD.above); END;
--> statement-breakpoint
CREATE TRIGGER unit_search_changed AFTER UPDATE ON unit_name BEGIN INSERT INTO unit_search (unit_search, rowid, folded, above) VALUES ('delete', OLD.rowid, OLD.folded, OLD.above); INSERT INTO unit_search (rowid, folded, above) VALUES (NEW.rowid, NEW.folded, NEW.above); END;
