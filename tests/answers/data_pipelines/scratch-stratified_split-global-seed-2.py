# task: stratified_split
# verdict: wrong
# mistake: NumPy's global generator is seeded and used; the indices held out are not in ascending order
# told: held-out-class-by-class, split-by-the-global-generator
def stratified_split(labels, share, seed=0):
    if share <= 0 or share >= 1:
        raise ValueError("bad share")
    np.random.seed(seed)
    held = []
    for label in sorted(set(labels.tolist())):
        places = np.where(labels == label)[0]
        count = math.floor(len(places) * share + 0.5)
        held.append(np.random.choice(places, count, replace=False))
    held_out = np.concatenate(held)
    kept = np.array([i for i in range(len(labels)) if i not in set(held_out.tolist())], dtype=int)
    return kept, held_out
