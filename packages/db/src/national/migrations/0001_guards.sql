CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_immutable BEFORE UPDATE OF province_id, unit_id, indicator, definition_version, category, period, revision, origin, as_of, "row", content_hash, approved_at, received_at ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_current_once BEFORE UPDATE OF is_current ON sent_figure WHEN NEW.is_current = 1 AND OLD.is_current = 0 BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_no_delete BEFORE DELETE ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER delivery_immutable BEFORE UPDATE ON delivery BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER delivery_no_delete BEFORE DELETE ON delivery BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER sent_figure_conflict BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure AS kept WHERE kept.origin = NEW.origin AND kept.province_id = NEW.province_id AND kept.unit_id = NEW.unit_id AND kept.indicator = NEW.indicator AND kept.definition_version = NEW.definition_version AND kept.category = NEW.category AND kept.period = NEW.period AND kept.revision = NEW.revision AND kept."row" <> NEW."row") BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;
