"""The words that everybody uses: texts, places, problems, truth, facts, questions, answers, dates."""
