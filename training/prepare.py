"""Training pairs: everyday wording on one side, official wording on the other. Writes one JSON line {"q", "p", "source"}.

usage: prepare.py --pairs FOLDER --lexicon lexicon.json --corpus FOLDER [--own FILE] --out pairs.jsonl
"""

import argparse
import glob
import gzip
import json
import os
import random
import re

from tokens import unify_tone_marks

SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def phrase_pattern(phrases):
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


class Everyday:
    """Says an official sentence the way a citizen would: thesaurus, regional words, question frames."""

    def __init__(self, lexicon, random_source):
        self.random = random_source
        self.sayings = {}
        for entry in lexicon["thesaurus"]:
            for official in entry["means"]:
                if len(official.split()) >= 2:
                    self.sayings.setdefault(unify_tone_marks(official), []).extend(entry["say"])
        self.official = phrase_pattern(self.sayings)
        self.regional = {}
        for entry in lexicon["regionalWords"]:
            self.regional.setdefault(unify_tone_marks(entry["standard"]), []).append(entry["said"])
        self.standard = phrase_pattern(self.regional)
        self.frames = lexicon["focusPhrases"]
        self.fillers = lexicon["fillerWords"]

    def holds_official(self, sentence):
        return self.official.search(sentence) is not None

    def rewrite(self, sentence):
        """A short question: the official words replaced, a piece around them kept, a frame at one end."""
        hits = list(self.official.finditer(sentence))
        hit = self.random.choice(hits)
        marked = sentence[: hit.start()] + "\x01" + sentence[hit.end() :]
        marked = self.official.sub(lambda m: self.random.choice(self.sayings[m[1]]), marked)
        if self.random.random() < 0.5:
            marked = self.standard.sub(lambda m: self.random.choice(self.regional[m[1]]), marked)
        parts = marked.split()
        at = next(i for i, word in enumerate(parts) if "\x01" in word)
        before, after = self.random.randint(0, 6), self.random.randint(0, 6)
        piece = " ".join(parts[max(0, at - before) : at + 1 + after])
        piece = piece.replace("\x01", self.random.choice(self.sayings[hit[1]]))
        return self.frame(piece)

    def frame(self, piece):
        roll = self.random.random()
        if roll < 0.3:
            piece = f"{piece} {self.random.choice(self.frames)}"
        elif roll < 0.5:
            piece = f"{self.random.choice(self.frames)} {piece}"
        if self.random.random() < 0.4:
            piece = f"{piece} {self.random.choice(self.fillers)}"
        return piece


def corpus_sentences(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*", "plan.txt"))):
        with open(path, encoding="utf8") as file:
            for paragraph in file.read().split("\n\n"):
                text = " ".join(paragraph.split())
                if len(text) > 30:
                    yield text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--own", default=None)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with open(options.lexicon, encoding="utf8") as file:
        lexicon = json.load(file)
    everyday = Everyday(lexicon, chance)
    counts = {}

    with open(options.out, "w", encoding="utf8") as out:

        def write(question, passage, source):
            counts[source] = counts.get(source, 0) + 1
            out.write(json.dumps({"q": question, "p": passage, "source": source}, ensure_ascii=False) + "\n")

        sentences = {}
        for path in sorted(glob.glob(os.path.join(options.pairs, "*.jsonl.gz"))):
            name = os.path.basename(path).split(".")[0]
            for pair in read_lines(path):
                write(pair["q"], pair["p"], name)
                for sentence in SENTENCE.split(pair["p"]):
                    if 40 < len(sentence) < 500:
                        sentences[sentence] = True
        for text in corpus_sentences(options.corpus):
            for sentence in SENTENCE.split(text):
                if 40 < len(sentence) < 500:
                    sentences[sentence] = True

        by_phrase = {}
        for sentence in sentences:
            lower = unify_tone_marks(sentence)
            for phrase in set(everyday.official.findall(lower)):
                by_phrase.setdefault(phrase, []).append(lower)
        # The same number of sentences for a rare term as for a common one, so that the thesaurus is learnt evenly.
        for phrase in sorted(by_phrase):
            found = by_phrase[phrase]
            for sentence in chance.sample(found, min(len(found), 40)):
                write(everyday.rewrite(sentence), sentence, "everyday-in-clause")
        for entry in lexicon["thesaurus"]:
            for official in entry["means"]:
                for said in entry["say"]:
                    write(everyday.frame(said), official, "thesaurus")
        if options.own:
            for pair in read_lines(options.own):
                for _ in range(15):
                    write(everyday.frame(pair["q"]), pair["p"], "own")
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
