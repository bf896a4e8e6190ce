CREATE TRIGGER discipline_in_order BEFORE INSERT ON discipline_decision WHEN NEW.superseded_by IS NOT NULL OR NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM discipline_decision WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM discipline_decision WHERE id = NEW.id AND (is_withdrawn = 1 OR superseded_by IS NULL)) OR EXISTS (SELECT 1 FROM discipline_decision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: discipline-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_says_why BEFORE INSERT ON discipline_decision WHEN (NEW.revision = 1) <> (NEW.reason IS NULL) OR trim(NEW.reason) = '' OR (NEW.revision = 1 AND NEW.is_withdrawn = 1) BEGIN SELECT RAISE(ABORT, 'refused: discipline-without-reason'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_superseded_once BEFORE UPDATE OF superseded_by ON discipline_decision WHEN OLD.superseded_by IS NOT NULL OR OLD.is_withdrawn = 1 OR NEW.superseded_by IS NOT OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: discipline-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_immutable BEFORE UPDATE OF id, unit_id, subject, form, number, decided_on, issuer, violated_in, duty_related, self_detected, remedied, is_withdrawn, revision, reason, recorded_by, recorded_by_title, recorded_at ON discipline_decision BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_stays_in_place BEFORE UPDATE ON discipline_decision WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_no_delete BEFORE DELETE ON discipline_decision BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;
