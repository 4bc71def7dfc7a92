"""Between a week's book and a problem in integers; what is ruled out beforehand."""
