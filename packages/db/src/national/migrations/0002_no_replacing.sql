CREATE TRIGGER delivery_no_replace BEFORE INSERT ON delivery WHEN EXISTS (SELECT 1 FROM delivery WHERE content_hash = NEW.content_hash) OR EXISTS (SELECT 1 FROM delivery WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_kept BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure AS kept WHERE kept.origin = NEW.origin AND kept.province_id = NEW.province_id AND kept.unit_id = NEW.unit_id AND kept.indicator = NEW.indicator AND kept.definition_version = NEW.definition_version AND kept.category = NEW.category AND kept.period = NEW.period AND kept.revision = NEW.revision AND kept."row" = NEW."row") BEGIN SELECT RAISE(IGNORE); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_no_replace BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_stays_in_place BEFORE UPDATE ON sent_figure WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
