# task: attention_scores
# verdict: wrong
# mistake: the scores of positions and heads are exchanged: heads compare within one position
# mistake: the scale is the root of the number of heads
# told: heads-not-moved
def attention_scores(queries, keys):
    scores = queries @ keys.transpose(-1, -2)
    return scores.permute(0, 2, 1, 3) / queries.shape[2] ** 0.5
