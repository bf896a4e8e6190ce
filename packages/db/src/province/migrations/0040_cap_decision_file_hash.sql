ALTER TABLE `cap_decision` ADD `file_hash` text;--> statement-breakpoint
CREATE TRIGGER cap_decision_hashed BEFORE INSERT ON cap_decision WHEN NEW.file_hash IS NULL OR length(NEW.file_hash) <> 64 OR NEW.file_hash GLOB '*[^0-9a-f]*' BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-without-file-hash'); END;
