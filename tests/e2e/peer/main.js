// SurveyJS with React, started the way its guide says.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import "survey-core/i18n/simplified-chinese";
import "survey-core/survey-core.fontless.min.css";
import form from "form";

const root = document.getElementById("survey");
const model = new Model(form);
model.showTitle = !("titled" in root.dataset);
model.setVariable("region", "370403");
createRoot(root).render(createElement(Survey, { model }));
