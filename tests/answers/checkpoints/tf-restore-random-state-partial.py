# task: restore_random_state
# verdict: wrong
# mistake: Python's generator gets the list as json read it instead of tuples, which setstate refuses.
# told: lists-for-python
def restore_random_state(state):
    random.setstate(state["python"])
    name, keys, position, gauss, cached = state["numpy"]
    np.random.set_state((name, np.array(keys, dtype=np.uint32), position, gauss, cached))
    tf.random.get_global_generator().state.assign(state["tensorflow"])
