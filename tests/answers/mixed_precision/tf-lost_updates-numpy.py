# task: lost_updates
# verdict: right
# way: NumPy arrays of the 16-bit type, which TensorFlow's dtype brings along
def lost_updates(weights, updates, half=tf.bfloat16):
    kind = half.as_numpy_dtype
    moved = np.asarray(updates) != 0
    with np.errstate(all="ignore"):
        before = np.asarray(weights).astype(kind)[moved]
        after = (before - np.asarray(updates).astype(kind)[moved]).astype(kind)
    return float(np.mean(after == before))
