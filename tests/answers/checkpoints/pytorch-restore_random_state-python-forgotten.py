# task: restore_random_state
# verdict: wrong
# mistake: Python's generator is not restored
# told: python-not-restored
def restore_random_state(state):
    name, keys, *rest = state["numpy"]
    np.random.set_state((name, np.asarray(keys), *rest))
    torch.set_rng_state(state["torch"])
