"""The booklet 审查依据: the sources of a review as people read and sign them."""
