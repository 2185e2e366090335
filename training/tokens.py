"""Text to token ids, the same way as the shipped tokenizer.json (lower case, split at space and punctuation)."""

import re
import unicodedata
from collections import Counter

PAD, UNKNOWN = 0, 1
SPECIAL = ["[PAD]", "[UNK]"]
TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
NEW_STYLE = re.compile(f"([^q]|^)(oa|oe|uy)([{TONE_MARKS}])(?![^\\W\\d_])", re.UNICODE)
WORD = re.compile(r"[^\W_]+", re.UNICODE)


def unify_tone_marks(text):
    """`hoá` and `hóa` become one string (NFC), as `unifyToneMarks` of src/text does before embedding."""
    text = unicodedata.normalize("NFD", text.lower())
    text = NEW_STYLE.sub(lambda m: m[1] + m[2][0] + m[3] + m[2][1], text)
    return unicodedata.normalize("NFC", text)


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text.replace("đ", "d")


def words(text):
    """Lower-case words and numbers; punctuation carries nothing and gets the zero vector in the shipped model."""
    return WORD.findall(unify_tone_marks(text))


def build_vocabulary(texts, size):
    """The commonest words with a folded twin for each, then single characters for the rest (WordPiece)."""
    counts = Counter()
    for text in texts:
        counts.update(words(text))
    folded = Counter()
    for word, count in counts.items():
        plain = fold(word)
        if plain != word:
            folded[plain] += count * 0.2
    for word, count in folded.items():
        counts[word] = max(counts[word], count)
    kept = [w for w, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if not w.isdigit() or len(w) <= 4]
    vocabulary = SPECIAL + kept[: size - len(SPECIAL)]
    return {word: at for at, word in enumerate(vocabulary)}


def encode(text, vocabulary, limit):
    return [vocabulary.get(word, UNKNOWN) for word in words(text)[:limit]]
