CREATE TRIGGER audit_seal_in_order BEFORE INSERT ON audit_seal WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_seal) OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_seal ORDER BY sequence DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_seal_of_an_entry BEFORE INSERT ON audit_seal WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_no_replace BEFORE INSERT ON role_grant WHEN EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM role_grant WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_stays_in_place BEFORE UPDATE ON role_grant WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_no_replace BEFORE INSERT ON role_delegation WHEN EXISTS (SELECT 1 FROM role_delegation WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM role_delegation WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_stays_in_place BEFORE UPDATE ON role_delegation WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_immutable BEFORE UPDATE OF id, grant_id, from_account_id, to_account_id, role, unit_id, view_unit_id, valid_from, document, delegated_by, delegated_by_title, delegated_at ON role_delegation BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER account_no_replace BEFORE INSERT ON account WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM account WHERE user_name = NEW.user_name) OR EXISTS (SELECT 1 FROM account WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER account_stays_in_place BEFORE UPDATE ON account WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER account_fixed BEFORE UPDATE OF id, is_demo, created_at ON account BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER account_name_once BEFORE UPDATE OF user_name ON account WHEN EXISTS (SELECT 1 FROM account WHERE user_name = NEW.user_name AND id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER account_stays BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER recovery_code_no_replace BEFORE INSERT ON recovery_code WHEN EXISTS (SELECT 1 FROM recovery_code WHERE code_hash = NEW.code_hash) OR EXISTS (SELECT 1 FROM recovery_code WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;
--> statement-breakpoint
CREATE TRIGGER recovery_code_stays_in_place BEFORE UPDATE ON recovery_code WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;
--> statement-breakpoint
CREATE TRIGGER recovery_code_fixed BEFORE UPDATE OF code_hash, account_id ON recovery_code BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;
--> statement-breakpoint
CREATE TRIGGER audit_head_in_order BEFORE INSERT ON audit_head WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_head) OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_head ORDER BY sequence DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
