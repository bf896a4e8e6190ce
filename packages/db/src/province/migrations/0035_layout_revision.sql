ALTER TABLE `structure_layout` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TRIGGER structure_layout_next BEFORE UPDATE ON structure_layout WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: layout-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER structure_layout_first BEFORE INSERT ON structure_layout WHEN NEW.revision <> 1 AND NOT EXISTS (SELECT 1 FROM structure_layout WHERE name = NEW.name) BEGIN SELECT RAISE(ABORT, 'refused: layout-moved-on'); END;
