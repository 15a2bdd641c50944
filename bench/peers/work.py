"""What the peers do, each by its fastest documented way of doing the whole of it."""
import difflib
import re

import numpy as np
import rensa
import scipy.sparse
import sparse_dot_topn
import xxhash
from datasketch import MinHash, MinHashLSH
from rapidfuzz.distance import LCSseq
from sklearn.feature_extraction.text import TfidfVectorizer

SLOTS, BANDS, ROWS, NEAR = 128, 16, 8, 0.8
# UAX #29 on ASCII: what crib takes for words there.
WORD = r"[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z])[.'](?=[A-Za-z])|(?<=[0-9])[.',;](?=[0-9]))[A-Za-z0-9_]+)*"
find_words = re.compile(WORD).findall


def words_of(text):
    return [word for word in (word.strip("_") for word in find_words(text.lower())) if word]


def shingles_of(words):
    if len(words) < 5:
        return [" ".join(words).encode()] if words else []
    return [" ".join(words[i : i + 5]).encode() for i in range(len(words) - 4)]


def xxh32(data):
    return xxhash.xxh32_intdigest(data)


def xxh64(data):
    return xxhash.xxh64_intdigest(data)


def datasketch_signer(scheme, hashfunc=None):
    """Permutations are drawn once and shared, as its documentation advises."""
    return MinHash(num_perm=SLOTS, scheme=scheme, **({"hashfunc": hashfunc} if hashfunc else {}))


def datasketch_sign_texts(signer, texts):
    signatures = []
    for text in texts:
        signature = signer.copy()
        signature.update_batch(shingles_of(find_words(text.lower())))
        signatures.append(signature)
    return signatures


def rensa_sign_texts(texts):
    """Its full-set path; the `_rho` one reads a sample of at most 15 shingles of a long document."""
    shingles = [shingles_of(find_words(text.lower())) for text in texts]
    return rensa.RMinHash.digest_matrix_from_token_byte_sets(shingles, SLOTS, 42)


def rensa_sign_texts_rho(texts):
    shingles = [[s.decode() for s in shingles_of(find_words(text.lower()))] for text in texts]
    return rensa.RMinHash.digest_matrix_from_token_sets_rho(shingles, SLOTS, 42)


def rensa_sign_hashes(hashes, row_offsets):
    return rensa.RMinHash.digest_matrix_from_flat_token_hashes(hashes, row_offsets, SLOTS, 42)


class Shingles:
    """Shingle sets by document, made when first asked for."""

    def __init__(self, words):
        self.words, self.sets = words, {}

    def __getitem__(self, document):
        if document not in self.sets:
            self.sets[document] = frozenset(shingles_of(self.words[document]))
        return self.sets[document]


def verify(candidates, words):
    sets = Shingles(words)
    near = set()
    for left, right in candidates:
        shared = len(sets[left] & sets[right])
        if shared >= NEAR * (len(sets[left]) + len(sets[right]) - shared):
            near.add((left, right))
    return near


def datasketch_near_pairs(signatures, words, bands=BANDS, rows=ROWS):
    lsh = MinHashLSH(num_perm=SLOTS, params=(bands, rows))
    for document, signature in enumerate(signatures):
        if words[document]:
            lsh.insert(document, signature)
    candidates = set()
    for document, signature in enumerate(signatures):
        if words[document]:
            candidates.update((document, other) for other in lsh.query(signature) if other > document)
    return verify(candidates, words)


def rensa_signatures(words):
    return rensa.RMinHash.from_token_sets([shingles_of(w) for w in words], SLOTS, 42)


def rensa_near_pairs(signatures, words):
    lsh = rensa.RMinHashLSH(threshold=NEAR, num_perm=SLOTS, num_bands=BANDS)
    lsh.insert_many(signatures)
    candidates = set()
    for document, others in enumerate(lsh.query_all(signatures)):
        if words[document]:
            candidates.update((document, other) for other in others if other > document and words[other])
    return verify(candidates, words)


def all_near_pairs(words):
    """The truth, by counting: blocks of the product of the documents × shingles matrix."""
    numbers, rows, columns = {}, [], []
    for document, own in enumerate(words):
        for shingle in set(shingles_of(own)):
            rows.append(document)
            columns.append(numbers.setdefault(shingle, len(numbers)))
    ones = np.ones(len(rows), dtype=np.int32)
    matrix = scipy.sparse.csr_matrix((ones, (rows, columns)), shape=(len(words), len(numbers)))
    sizes = np.diff(matrix.indptr)
    transposed = matrix.T.tocsr()
    pairs = set()
    for begin in range(0, len(words), 256):
        shared = (matrix[begin : begin + 256] @ transposed).tocoo()
        left, right = shared.row + begin, shared.col
        near = (left < right) & (shared.data >= NEAR * (sizes[left] + sizes[right] - shared.data))
        pairs.update(zip(left[near].tolist(), right[near].tolist()))
    return pairs


def sklearn_tfidf(texts):
    return TfidfVectorizer(token_pattern=WORD, sublinear_tf=True, dtype=np.float32).fit_transform(texts)


def sklearn_tfidf_of_words(lines):
    vectorizer = TfidfVectorizer(analyzer=str.split, sublinear_tf=True, dtype=np.float64)
    return vectorizer.fit_transform(lines), vectorizer.get_feature_names_out()


def upper_pairs(product, threshold):
    product = product.tocoo()
    kept = (product.data >= threshold) & (product.row < product.col)
    return set(zip(product.row[kept].tolist(), product.col[kept].tolist()))


def scipy_cosine_pairs(matrix, block=512):
    transposed = matrix.T.tocsr()
    pairs = set()
    for begin in range(0, matrix.shape[0], block):
        product = (matrix[begin : begin + block] @ transposed).tocoo()
        left = product.row + begin
        kept = (product.data >= NEAR) & (left < product.col)
        pairs.update(zip(left[kept].tolist(), product.col[kept].tolist()))
    return pairs


def topn_cosine_pairs(matrix, most):
    product = sparse_dot_topn.sp_matmul_topn(matrix, matrix.T.tocsr(), top_n=most, threshold=NEAR - 1e-6, n_threads=1)
    return upper_pairs(product, NEAR)


def difflib_blocks(left, right):
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return [(block.a, block.a + block.size) for block in matcher.get_matching_blocks()]


def rapidfuzz_blocks(left, right):
    return [(op.src_start, op.src_end) for op in LCSseq.opcodes(left, right) if op.tag == "equal"]
