CREATE TRIGGER figure_no_replace BEFORE INSERT ON figure WHEN EXISTS (SELECT 1 FROM figure WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period AND revision = NEW.revision) OR EXISTS (SELECT 1 FROM figure WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER figure_stays_in_place BEFORE UPDATE ON figure WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER target_no_replace BEFORE INSERT ON target WHEN EXISTS (SELECT 1 FROM target WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period AND revision = NEW.revision) OR EXISTS (SELECT 1 FROM target WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER target_stays_in_place BEFORE UPDATE ON target WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER submission_no_replace BEFORE INSERT ON submission WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM submission WHERE rowid = NEW.rowid) OR (NEW.state = 'prepared' AND EXISTS (SELECT 1 FROM submission WHERE indicator = NEW.indicator AND period = NEW.period AND state = 'prepared')) BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER submission_immutable BEFORE UPDATE OF id, indicator, period, "rows", prepared_by, prepared_by_title, prepared_at ON submission BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER submission_stays_in_place BEFORE UPDATE ON submission WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_no_replace BEFORE INSERT ON outbox WHEN EXISTS (SELECT 1 FROM outbox WHERE submission_id = NEW.submission_id) OR EXISTS (SELECT 1 FROM outbox WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_stays_in_place BEFORE UPDATE ON outbox WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER province_identity_once BEFORE INSERT ON province_identity WHEN EXISTS (SELECT 1 FROM province_identity) BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;
