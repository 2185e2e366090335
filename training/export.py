"""Packs a trained model as the folder that transformers.js loads: int8 rows with one scale each.

usage: export.py --model model.npz --out models/NAME
"""

import argparse
import hashlib
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tokens import SPECIAL, UNKNOWN
from train import MULTIPLIER_LEFT, MULTIPLIER_RIGHT


def quantize(rows):
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-12) / 127
    return np.round(rows / scale).astype(np.int8), scale.astype(np.float16)


def build_graph(words, neighbours):
    """last_hidden_state[t] = words[id_t] + neighbours[bucket(id_{t-1}, id_t)]; the mean over tokens is taken by the caller."""
    constants = {
        "zero": np.array(0, np.int64),
        "one": np.array(1, np.int64),
        "unknown": np.array(UNKNOWN, np.int64),
        "left": np.array(MULTIPLIER_LEFT, np.int64),
        "right": np.array(MULTIPLIER_RIGHT, np.int64),
        "buckets": np.array(neighbours.shape[0] - 1, np.int64),
        "from_first": np.array([0], np.int64),
        "to_last": np.array([-1], np.int64),
        "to_second": np.array([1], np.int64),
        "tokens": np.array([1], np.int64),
    }
    for name, rows in (("words", words), ("neighbours", neighbours)):
        constants[name], constants[f"{name}_scale"] = quantize(rows)
    node = helper.make_node

    def rows_of(table, ids, out):
        return [
            node("Gather", [table, ids], [f"{out}_int8"]),
            node("Cast", [f"{out}_int8"], [f"{out}_float"], to=TensorProto.FLOAT),
            node("Gather", [f"{table}_scale", ids], [f"{out}_half"]),
            node("Cast", [f"{out}_half"], [f"{out}_scale"], to=TensorProto.FLOAT),
            node("Mul", [f"{out}_float", f"{out}_scale"], [out]),
        ]

    nodes = [
        *rows_of("words", "input_ids", "word_rows"),
        node("Slice", ["input_ids", "from_first", "to_last", "tokens"], ["all_but_last"]),
        node("Slice", ["input_ids", "from_first", "to_second", "tokens"], ["first"]),
        node("Mul", ["first", "zero"], ["nothing"]),
        node("Concat", ["nothing", "all_but_last"], ["previous"], axis=1),
        node("Mul", ["previous", "left"], ["previous_hash"]),
        node("Mul", ["input_ids", "right"], ["current_hash"]),
        node("Add", ["previous_hash", "current_hash"], ["hash"]),
        node("Mod", ["hash", "buckets"], ["bucket"]),
        node("Add", ["bucket", "one"], ["bucket_from_one"]),
        node("Greater", ["previous", "unknown"], ["previous_known"]),
        node("Greater", ["input_ids", "unknown"], ["current_known"]),
        node("And", ["previous_known", "current_known"], ["both_known"]),
        node("Cast", ["both_known"], ["mask"], to=TensorProto.INT64),
        node("Mul", ["bucket_from_one", "mask"], ["pair_ids"]),
        *rows_of("neighbours", "pair_ids", "pair_rows"),
        node("Add", ["word_rows", "pair_rows"], ["last_hidden_state"]),
    ]
    sequence = ["batch", "sequence"]
    graph = helper.make_graph(
        nodes,
        "static",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, sequence),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT64, sequence),
        ],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*sequence, words.shape[1]])],
        [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="hoi-ke-hoach")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def tokenizer(names):
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": at, "content": name, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for at, name in enumerate(SPECIAL)
        ],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "NFC"},
                {"type": "Lowercase"},
                {"type": "Replace", "pattern": {"Regex": "[^\\p{L}\\p{N}]+"}, "content": " "},
            ],
        },
        "pre_tokenizer": {"type": "WhitespaceSplit"},
        "post_processor": None,
        "decoder": None,
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 60,
            "vocab": {name: at for at, name in enumerate(names)},
        },
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    trained = np.load(options.model)
    names = [str(name) for name in trained["names"]]
    os.makedirs(os.path.join(options.out, "onnx"), exist_ok=True)

    def write(path, value):
        with open(os.path.join(options.out, path), "w", encoding="utf8") as file:
            json.dump(value, file, ensure_ascii=False)
            file.write("\n")

    dimensions = int(trained["words"].shape[1])
    write("config.json", {"model_type": "bert", "hidden_size": dimensions, "vocab_size": len(names), "max_position_embeddings": 512})
    write("tokenizer.json", tokenizer(names))
    write(
        "tokenizer_config.json",
        {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 512, "pad_token": "[PAD]", "unk_token": "[UNK]"},
    )
    onnx.save(build_graph(trained["words"], trained["neighbours"]), os.path.join(options.out, "onnx", "model.onnx"))
    files = ["config.json", "onnx/model.onnx", "tokenizer.json", "tokenizer_config.json"]
    checksums = {}
    for path in files:
        with open(os.path.join(options.out, path), "rb") as file:
            checksums[path] = hashlib.sha256(file.read()).hexdigest()
    write("checksums.json", checksums)


if __name__ == "__main__":
    main()
