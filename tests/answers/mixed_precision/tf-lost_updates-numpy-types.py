# task: lost_updates
# verdict: right
# way: in NumPy, with the array type that belongs to the TensorFlow type (bfloat16 from ml_dtypes)
def lost_updates(weights, updates, half=tf.bfloat16):
    kind = half.as_numpy_dtype
    given = np.asarray(updates)
    before = np.asarray(weights).astype(kind)
    after = before - given.astype(kind)
    counted = given != 0
    lost = np.logical_and(after == before, counted)
    return float(np.count_nonzero(lost) / np.count_nonzero(counted))
