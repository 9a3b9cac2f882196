# task: wilson_interval
# verdict: right
def wilson_interval(correct, total, z=1.96):
    share = correct / total

    def inside(p):
        return (share - p) ** 2 <= z * z * p * (1 - p) / total

    def edge(outer):
        good, bad = share, outer
        if inside(bad):
            return bad
        for _ in range(200):
            middle = (good + bad) / 2
            if inside(middle):
                good = middle
            else:
                bad = middle
        return good

    return edge(0.0), edge(1.0)
