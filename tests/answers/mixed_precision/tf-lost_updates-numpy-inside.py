# task: lost_updates
# verdict: right
# way: NumPy with the half types of ml_dtypes that TensorFlow brings along
def lost_updates(weights, updates, half=tf.bfloat16):
    kind = half.as_numpy_dtype
    exact = np.asarray(updates)
    with np.errstate(all="ignore"):
        before, steps = np.asarray(weights).astype(kind), exact.astype(kind)
        after = (before - steps).astype(kind)
    lost = np.count_nonzero((exact != 0) & (after == before))
    return lost / np.count_nonzero(exact)
