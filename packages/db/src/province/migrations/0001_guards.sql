CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER figure_superseded_once BEFORE UPDATE OF superseded_by ON figure WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: figure-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER figure_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, definition_version, cut_off_on, quantity_kind, value, numerator, denominator, percent, stated_percent, qualifier, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER figure_no_delete BEFORE DELETE ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER target_superseded_once BEFORE UPDATE OF superseded_by ON target WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: target-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER target_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, goal_kind, goal_value, goal_numerator, goal_denominator, direction, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON target BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER target_no_delete BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER submission_decided_once BEFORE UPDATE ON submission WHEN OLD.state <> 'prepared' OR NEW.rows <> OLD.rows BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER submission_approved_as_seen BEFORE UPDATE OF state ON submission WHEN NEW.state = 'approved' AND NEW.revisions_seen IS NOT (SELECT coalesce(sum(revision), 0) FROM figure WHERE indicator = NEW.indicator AND period = NEW.period AND superseded_by IS NULL) + (SELECT coalesce(sum(revision), 0) FROM target WHERE indicator = NEW.indicator AND superseded_by IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: figures-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_delivery_immutable BEFORE UPDATE OF submission_id, delivery, created_at ON outbox BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER province_identity_fixed BEFORE UPDATE ON province_identity BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER province_identity_stays BEFORE DELETE ON province_identity BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;
