/** A pair of the shape that the console makes. */
export const KEY_ID = 'Vk3Jm8QxT2bNf7RwYtKF';
export const KEY_SECRET = '4b1dQm7ZxN2vR8kT5wYc1JhF6sLp9GdB3aXeU0tKiM';
