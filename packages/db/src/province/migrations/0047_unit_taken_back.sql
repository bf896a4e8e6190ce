CREATE TRIGGER figure_unit_taken_back BEFORE INSERT ON figure WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER target_unit_taken_back BEFORE INSERT ON target WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_unit_taken_back BEFORE INSERT ON role_grant WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_view_unit_taken_back BEFORE INSERT ON role_grant WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.view_unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.view_unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.view_unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER unit_grouping_unit_taken_back BEFORE INSERT ON unit_grouping WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER unit_consent_unit_taken_back BEFORE INSERT ON unit_consent WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER discipline_decision_unit_taken_back BEFORE INSERT ON discipline_decision WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER cap_decision_unit_taken_back BEFORE INSERT ON cap_decision WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER plan_unit_taken_back BEFORE INSERT ON plan WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
--> statement-breakpoint
CREATE TRIGGER plan_ground_unit_taken_back BEFORE INSERT ON plan_ground WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;
