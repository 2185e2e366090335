"""Trains the bundled embedding model: one vector for each word, one for each hashed pair of neighbours, summed.

usage: train.py --pairs pairs.jsonl --out model.npz [--minutes 12]
Contrastive training with in-batch negatives; half of the batches are neighbours in the source, which read alike.
"""

import argparse
import json
import math
import time

import numpy as np
import torch

from tokens import UNKNOWN, build_vocabulary, encode, fold

MULTIPLIER_LEFT, MULTIPLIER_RIGHT = 31337, 7919
DOMAIN = {"everyday-in-clause", "thesaurus", "own"}


def pair_bucket(left, right, buckets):
    return 1 + (left * MULTIPLIER_LEFT + right * MULTIPLIER_RIGHT) % (buckets - 1)


class Side:
    """Token ids of one side of all pairs, flat with offsets."""

    def __init__(self, texts, vocabulary, buckets, limit):
        ids = [np.array(encode(text, vocabulary, limit) or [UNKNOWN], dtype=np.int64) for text in texts]
        self.offsets = np.zeros(len(ids) + 1, dtype=np.int64)
        np.cumsum([len(one) for one in ids], out=self.offsets[1:])
        self.ids = np.concatenate(ids)
        previous = np.roll(self.ids, 1)
        previous[self.offsets[:-1]] = 0
        self.pairs = np.where(
            (previous > UNKNOWN) & (self.ids > UNKNOWN), pair_bucket(previous, self.ids, buckets), 0
        )

    def batch(self, rows):
        starts, ends = self.offsets[rows], self.offsets[rows + 1]
        at = np.concatenate([np.arange(a, b) for a, b in zip(starts, ends)])
        offsets = np.concatenate([[0], np.cumsum(ends - starts)[:-1]])
        return torch.from_numpy(self.ids[at]), torch.from_numpy(self.pairs[at]), torch.from_numpy(offsets)


class RowAdagrad:
    """Adagrad with one accumulator for each row, touching only the rows of the batch."""

    def __init__(self, weight, rate):
        self.weight, self.rate = weight, rate
        self.sum = torch.full((weight.shape[0], 1), 1e-6)

    def step(self, share):
        gradient = self.weight.grad.coalesce()
        rows, values = gradient.indices()[0], gradient.values()
        self.sum[rows] += values.pow(2).mean(1, keepdim=True)
        self.weight.data[rows] -= self.rate * share * values / self.sum[rows].sqrt()
        self.weight.grad = None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=12)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--vocabulary", type=int, default=24000)
    parser.add_argument("--buckets", type=int, default=32768)
    parser.add_argument("--batch", type=int, default=512)
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--domain-share", type=float, default=0.3)
    parser.add_argument("--unmarked-share", type=float, default=0.15)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    chance = np.random.default_rng(options.seed)

    with open(options.pairs, encoding="utf8") as lines:
        pairs = [json.loads(line) for line in lines]
    vocabulary = build_vocabulary((text for pair in pairs for text in (pair["q"], pair["p"])), options.vocabulary)
    passages = Side([pair["p"] for pair in pairs], vocabulary, options.buckets, 128)
    questions = Side([pair["q"] for pair in pairs], vocabulary, options.buckets, 48)
    unmarked = Side([fold(pair["q"].lower()) for pair in pairs], vocabulary, options.buckets, 48)
    is_domain = np.array([pair["source"] in DOMAIN for pair in pairs])
    domain, free = np.flatnonzero(is_domain), np.flatnonzero(~is_domain)
    print(f"{len(free)} free pairs, {len(domain)} domain pairs, {len(vocabulary)} words", flush=True)

    # Rare words speak louder from the start: the rows begin as random directions scaled by idf.
    frequency = np.bincount(passages.ids, minlength=options.vocabulary).astype(np.float64)
    idf = np.log(1 + len(pairs) / (frequency + 1))
    scale = torch.tensor(idf / idf.max(), dtype=torch.float32).unsqueeze(1) / math.sqrt(options.dimensions)
    words = torch.nn.Parameter(torch.randn(options.vocabulary, options.dimensions) * scale)
    neighbours = torch.nn.Parameter(torch.randn(options.buckets, options.dimensions) * 0.2 / math.sqrt(options.dimensions))
    with torch.no_grad():
        words[: UNKNOWN + 1] = 0
        neighbours[0] = 0
    optimizers = [RowAdagrad(words, options.rate), RowAdagrad(neighbours, options.rate)]

    def embed(side, rows):
        ids, pair_ids, offsets = side.batch(rows)
        total = torch.nn.functional.embedding_bag(ids, words, offsets, mode="sum", sparse=True)
        total = total + torch.nn.functional.embedding_bag(pair_ids, neighbours, offsets, mode="sum", sparse=True)
        return torch.nn.functional.normalize(total, dim=1)

    started, step, average = time.time(), 0, 0.0
    while True:
        share_done = (time.time() - started) / (options.minutes * 60)
        if share_done >= 1:
            break
        domain_count = int(options.batch * options.domain_share)
        free_count = options.batch - domain_count
        if step % 2 == 0:
            start = chance.integers(0, len(free) - free_count)
            free_rows = free[start : start + free_count]
            start = chance.integers(0, len(domain) - domain_count)
            domain_rows = domain[start : start + domain_count]
            if step % 4 == 0:
                domain_rows = chance.choice(domain, domain_count, replace=False)
        else:
            free_rows = chance.choice(free, free_count, replace=False)
            domain_rows = chance.choice(domain, domain_count, replace=False)
        rows = np.concatenate([free_rows, domain_rows])
        side = unmarked if chance.random() < options.unmarked_share else questions
        asked, told = embed(side, rows), embed(passages, rows)
        scores = asked @ told.T / options.temperature
        # The same passage twice in a batch is no negative of itself.
        same = torch.from_numpy(passages.offsets[rows + 1] - passages.offsets[rows])
        same = (same.unsqueeze(0) == same.unsqueeze(1)) & ((told @ told.T) > 0.999)
        same.fill_diagonal_(False)
        scores = scores.masked_fill(same, -1e4)
        target = torch.arange(len(rows))
        loss = (torch.nn.functional.cross_entropy(scores, target) + torch.nn.functional.cross_entropy(scores.T, target)) / 2
        loss.backward()
        for optimizer in optimizers:
            optimizer.step(1 - 0.9 * share_done)
        with torch.no_grad():
            words[: UNKNOWN + 1] = 0
            neighbours[0] = 0
        average = loss.item() if step == 0 else 0.98 * average + 0.02 * loss.item()
        step += 1
        if step % 100 == 0:
            print(f"step {step} loss {average:.3f} {time.time() - started:.0f}s", flush=True)

    names = sorted(vocabulary, key=vocabulary.get)
    np.savez(options.out, words=words.detach().numpy(), neighbours=neighbours.detach().numpy(), names=np.array(names))
    print(f"done: {step} steps, loss {average:.3f}", flush=True)


if __name__ == "__main__":
    main()
