# task: prepare_examples
# verdict: right
# way: NumPy in float64 inside: np.corrcoef of each feature with the labels, stable argsort, tensors in the features' number format again
def prepare_examples(features, labels, num_train, keep):
    import numpy as np

    values = np.asarray(features, dtype=np.float64)
    answers = np.asarray(labels, dtype=np.float64)[:num_train]
    seen = values[:num_train]
    scores = [abs(np.corrcoef(one, answers)[0, 1]) for one in seen.T]
    best = np.argsort(-np.array(scores), kind="stable")[:keep]
    scaled = (values - seen.mean(axis=0)) / seen.std(axis=0)
    chosen = tf.constant(scaled[:, best], dtype=features.dtype)
    return chosen[:num_train], chosen[num_train:]
