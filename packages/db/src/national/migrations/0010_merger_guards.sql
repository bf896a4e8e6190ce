CREATE TRIGGER province_merger_fixed BEFORE UPDATE OF province_id, host, plan, begun_at ON province_merger BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER province_merger_finished_once BEFORE UPDATE OF finished_at ON province_merger WHEN OLD.finished_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER province_merger_stays BEFORE DELETE ON province_merger BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER province_merger_no_replace BEFORE INSERT ON province_merger WHEN EXISTS (SELECT 1 FROM province_merger WHERE province_id = NEW.province_id) OR EXISTS (SELECT 1 FROM province_merger WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER province_merger_stays_in_place BEFORE UPDATE ON province_merger WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;
