# task: lost_updates
# verdict: right
def lost_updates(weights, updates, half=tf.bfloat16):
    kind = half.as_numpy_dtype  # ml_dtypes' bfloat16, or NumPy's float16
    given = np.ravel(np.asarray(updates))
    lost = count = 0
    for w, u in zip(np.ravel(np.asarray(weights)), given):
        if u != 0:
            count += 1
            few = np.array([w], dtype=np.float32).astype(kind)
            less = (few - np.array([u], dtype=np.float32).astype(kind)).astype(kind)
            lost += bool(less[0] == few[0])
    return lost / count
