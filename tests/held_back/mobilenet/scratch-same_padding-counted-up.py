# task: same_padding
# verdict: right
# mistake: none; unusual because zeros are added one by one, behind and before in turn, until the last place has enough
def same_padding(size, kernel_size, stride):
    last_start = stride * (-(-size // stride) - 1)
    before = after = 0
    while size + before + after < last_start + kernel_size:
        if after == before:
            after += 1
        else:
            before += 1
    return before, after
