"""datatrove's MinHash, its own three steps over folders in memory, so that no disk is timed.

It keeps one document of a cluster and needs no pairs: a band links each document to the next with the same hashes, the
links of all bands are joined into clusters, and no Jaccard index is looked at. Texts of less than five words have no
shingle in it and are left out. Its default words are spaCy's and its default normalisation takes figures for one; the
words of the others are set here, by its own settings.
"""
import itertools
import os
import struct
import sys

os.environ["TQDM_DISABLE"] = "1"

from datatrove.io import get_datafolder
from datatrove.pipeline.dedup.minhash import MinhashConfig, MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupSignature
from datatrove.utils.hashing import HashConfig
from datatrove.utils.text import TextNormConfig
from datatrove.utils.word_tokenizers import WordTokenizer
from fsspec.implementations.memory import MemoryFileSystem
from loguru import logger

logger.remove()
logger.add(sys.stderr, level="WARNING")


class Words(WordTokenizer):
    """A function from text to words, as datatrove wants it."""

    def __init__(self, find_words):
        super().__init__()
        self.word_tokenize = find_words

    def word_tokenize(self, text):
        raise NotImplementedError

    sent_tokenize = span_tokenize = word_tokenize


def folder(name):
    return get_datafolder((f"/{name}", MemoryFileSystem()))


def config(bits, bands, rows):
    only_lower_case = TextNormConfig(norm_whitespace=False, remove_punctuation=False, norm_unicode_diacritics=False, norm_numbers=False)
    return MinhashConfig(n_grams=5, num_buckets=bands, hashes_per_bucket=rows, norm_config=only_lower_case,
                         hash_config=HashConfig(precision=bits, hash_fc="xxhash"))


def signer(find_words, bits, bands, rows, skip=False):
    return MinhashDedupSignature(folder("signatures"), config(bits, bands, rows), Words(find_words), skip_existing_sigs=skip)


def sign_texts(signer, texts):
    """What MinhashDedupSignature does of a text before it writes: hashes by band, none for a text without shingles."""
    signatures = []
    for text in texts:
        shingles = signer.get_shingles(text)
        signatures.append(signer.get_signature(shingles) if shingles.size else None)
    return signatures


class Signatures:
    """Signatures as MinhashDedupSignature stores them before it sorts them."""

    def __init__(self, signatures, bits, bands, rows):
        self.bits, self.bands, self.rows = bits, bands, rows
        record = struct.Struct(f"<{rows}{config(bits, bands, rows).hash_config.struct_format}I")
        self.files = [b"".join(record.pack(*own[band], document) for document, own in enumerate(signatures) if own)
                      for band in range(bands)]

    def store(self):
        MemoryFileSystem.store.clear()
        out = folder("signatures")
        for band, data in enumerate(self.files):
            with out.open(f"bucket_{band:03d}/00000.minhash.sig", "wb") as file:
                file.write(data)

    def clusters(self):
        """After store(): the sort that ends the first step, the second step (bands), the third (clusters); lists of documents."""
        shape = config(self.bits, self.bands, self.rows)
        signer(None, self.bits, self.bands, self.rows, skip=True).run(())
        links = MinhashDedupBuckets(folder("signatures"), folder("links"), config=shape, lines_to_buffer=-1)
        for band in range(self.bands):
            links.run(rank=band, world_size=self.bands)
        MinhashDedupCluster(folder("links"), folder("clusters"), shape, save_cluster_id=True, lines_to_buffer=-1).run()
        clusters = {}
        if folder("clusters").isfile("000000.clusters"):
            for document, cluster in struct.iter_unpack("<2I", folder("clusters").cat_file("000000.clusters")):
                clusters.setdefault(cluster, []).append(document)
        return list(clusters.values())


def pairs_of(clusters):
    return {pair for cluster in clusters for pair in itertools.combinations(sorted(cluster), 2)}
