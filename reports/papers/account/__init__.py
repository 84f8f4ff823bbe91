"""Papers for those who answer for a review: 每人去向, 问题清单, 责任清单, the boards, 联审情况报告."""
