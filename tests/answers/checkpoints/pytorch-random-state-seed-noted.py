# task: random_state
# verdict: wrong
# mistake: PyTorch's initial seed is noted, not where the generator stands.
# mistake: NumPy's half-used pair of normal numbers is forgotten.
def random_state():
    name, keys, position, has_gauss, cached = np.random.get_state()
    return {
        "python": random.getstate(),
        "numpy": [name, keys.tolist(), int(position), 0, 0.0],
        "torch": torch.initial_seed(),
    }
