# task: random_state
# verdict: wrong
# mistake: NumPy's state keeps its array, which a load with weights_only refuses.
# told: array-in-the-state
def random_state():
    name, keys, position, has_gauss, cached = np.random.get_state()
    return {
        "python": random.getstate(),
        "numpy": [name, keys, int(position), int(has_gauss), float(cached)],
        "torch": torch.get_rng_state().clone(),
    }
